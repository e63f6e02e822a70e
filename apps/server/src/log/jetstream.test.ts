/** The log over several nodes, on one real NATS server: what every log must do, and what two nodes see of each other. */
import { openJetStreamLog } from './jetstream.ts';
import { testLog } from './testing/log-suite.ts';
import { startNats, whyNoNatsServer } from './testing/nats-server.ts';

testLog(
  'a log in JetStream',
  async () => {
    const servers = await startNats(1);
    return {
      open: () => openJetStreamLog({ url: servers.url, replicas: 1 }),
      end: () => servers.close(),
    };
  },
  whyNoNatsServer(),
);
