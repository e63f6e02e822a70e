/** What a tab remembers of its class: through a reload, and nothing of another class or after it. */
import { beforeEach, expect, it, vi } from 'vitest';
import type * as SessionModule from './class-session.ts';
import { drafts, forgetClassSession, rememberInClass } from './class-session.ts';

const KEY = 'nepwerk.class-session';

beforeEach(() => {
  forgetClassSession();
  vi.resetModules();
});

/** The module as a page that is loaded again has it. */
function reloaded(): Promise<typeof SessionModule> {
  return import('./class-session.ts');
}

it('comes back after a reload of the same place, and is forgotten in another', async () => {
  const first = await reloaded();
  first.beginClassSession('class-1 0');
  first.rememberInClass({ closedMessage: 5, ratherNot: ['who-decides'], shared: [{ id: '0-0', look: 'a' }] });
  vi.resetModules();
  const again = await reloaded();
  again.beginClassSession('class-1 0');
  expect(again.classSession.value).toMatchObject({
    closedMessage: 5,
    ratherNot: ['who-decides'],
    shared: [{ id: '0-0' }],
  });
  again.beginClassSession('class-1 1');
  expect(again.classSession.value).toMatchObject({ closedMessage: 0, ratherNot: [], shared: [] });
  expect(sessionStorage.getItem(KEY)).toBeNull();
});

it.each(['{', 'null', '{"ratherNot":[1],"shared":[null,{"id":1}],"closedMessage":"x"}'])(
  'is nothing where what was kept is %s',
  async (text) => {
    sessionStorage.setItem(KEY, text);
    const { classSession } = await reloaded();
    expect(classSession.value).toEqual({ whose: '', closedMessage: 0, ratherNot: [], shared: [] });
  },
);

it('goes with the class, and what was half written too', () => {
  rememberInClass({ ratherNot: ['who-decides'] });
  drafts.set('who-decides', 'Half a');
  forgetClassSession();
  expect([drafts.size, sessionStorage.getItem(KEY)]).toEqual([0, null]);
});
