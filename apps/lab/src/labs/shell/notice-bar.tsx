/** Short messages above the parts of a lab. */
import { say, texts } from '../../text/speech.ts';
import type { Notices } from './notices.ts';

/** The messages that are open; each closes by its own button. */
export function NoticeBar({ notices }: { notices: Notices }) {
  const { problems, shell } = texts.value;
  return (
    <div class="notices" role="status">
      {notices.open.value.map(({ name, values, act }) => (
        <div class="notice" key={name}>
          <p>
            <strong>{problems[name].title}.</strong> {say(problems[name].body, values)}
          </p>
          {act && (
            <button
              type="button"
              class="button"
              onClick={() => {
                notices.close(name);
                act();
              }}
            >
              {problems[name].action}
            </button>
          )}
          <button type="button" class="button" aria-label={shell.dismiss} onClick={() => notices.close(name)}>
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
    </div>
  );
}
