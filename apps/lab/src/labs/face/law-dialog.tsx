/** What the law says about faces, in plain words, and where to get help. */
import { ReadAloudButton } from '../../text/read-aloud-button.tsx';
import { say } from '../../text/speech.ts';
import { Dialog } from '../shell/dialog.tsx';
import { words } from './words.ts';
import './dialogs.css';

/** The dialog. */
export function LawDialog({ onClose }: { onClose: () => void }) {
  const { law } = words.value;
  const rules = Object.values(law.rules);
  const { heading, school, helpwanted, classmate } = law.help;
  const help = [school, helpwanted, classmate];
  return (
    <Dialog title={law.heading} onClose={onClose}>
      <div class="face-law">
        <ReadAloudButton
          name="law"
          label={law.aloud}
          text={() => [...rules.map((it) => say(it)), heading, ...help.map((it) => say(it))].join(' ')}
        />
        {rules.map((rule) => (
          <p key={rule.b1}>{say(rule)}</p>
        ))}
        <h3>{heading}</h3>
        {help.map((it) => (
          <p key={it.b1}>{say(it)}</p>
        ))}
      </div>
    </Dialog>
  );
}
