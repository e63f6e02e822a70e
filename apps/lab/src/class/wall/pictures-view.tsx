/** The class's pictures on the wall: each a question until it is revealed, and how the class did. */
import { useEffect, useRef } from 'preact/hooks';
import type { ClassState, SharedPicture } from '@nepwerk/protocol/class';
import { seatsTaken } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, say } from '../../text/speech.ts';
import { BoardHead } from './board-head.tsx';
import { votersOn } from './class-score.ts';
import { PageTurner, usePages } from './pages.tsx';
import { layOut, TILE_FOOT, TILE_GAP } from './picture-grid.ts';
import { PictureTile } from './picture-tile.tsx';
import { ScoreView } from './score-view.tsx';
import { useBox } from './use-box.ts';

/** The view. */
export function PicturesView({ classId, state }: { classId: string; state: ClassState }) {
  const words = wallTexts[language.value].pictures;
  const pictures = state.pictures.filter(({ status }) => status === 'shown');
  const isVoting = pictures.some(({ revealed }) => !revealed);
  return (
    <>
      <BoardHead heading={words.heading} state={state}>
        {isVoting && (
          <>
            {words.how} · {say(words.voted, { count: number(votersOn(pictures)), of: number(seatsTaken(state)) })}
          </>
        )}
      </BoardHead>
      <Tiles classId={classId} pictures={pictures} />
      <ScoreView pictures={pictures} />
    </>
  );
}

function Tiles({ classId, pictures }: { classId: string; pictures: readonly SharedPicture[] }) {
  const words = wallTexts[language.value].pictures;
  const place = useRef<HTMLDivElement>(null);
  const { columns, rows, pages, tile } = layOut(pictures.length, useBox(place));
  const turning = usePages(pages);
  const aPage = columns * rows;
  const isFresh = useChanges(pictures, (changed) => turning.show(Math.floor(changed / aPage)));
  const style = {
    gridTemplateColumns: `repeat(${columns}, ${tile}rem)`,
    gridAutoRows: `${tile + TILE_FOOT}rem`,
    gap: `${TILE_GAP}rem`,
  };
  return (
    <div class="wall-room" ref={place}>
      <div class="wall-tiles">
        {pictures.length === 0 ? (
          <p class="wall-empty">{words.none}</p>
        ) : (
          tile > 0 && (
            <ul style={style}>
              {pictures.map((picture, i) => (
                <PictureTile
                  key={picture.id}
                  classId={classId}
                  picture={picture}
                  place={i + 1}
                  size={tile}
                  isFresh={isFresh(picture.id)}
                  isHidden={Math.floor(i / aPage) !== turning.page} // still there, so that it is not fetched anew with each turn
                />
              ))}
            </ul>
          )
        )}
      </div>
      <PageTurner {...turning} />
    </div>
  );
}

/** Follows what changes: turns to the place of a picture that is new or was revealed alone, and tells which are new. */
function useChanges(pictures: readonly SharedPicture[], onChange: (place: number) => void): (id: string) => boolean {
  const before = useRef<ReadonlyMap<string, boolean> | null>(null);
  const fresh = useRef(new Set<string>());
  const known = before.current;
  const added = known ? pictures.filter(({ id }) => !known.has(id)) : [];
  for (const { id } of added) fresh.current.add(id);
  useEffect(() => {
    const was = before.current;
    before.current = new Map(pictures.map(({ id, revealed }) => [id, revealed]));
    if (!was) return;
    const changed = pictures.flatMap(({ id, revealed }, place) =>
      !was.has(id) || was.get(id) !== revealed ? [place] : [],
    );
    const last = changed.at(-1);
    const isAllAtOnce = changed.length > 1 && added.length === 0;
    if (last !== undefined && !isAllAtOnce) onChange(last);
  }, [pictures]);
  return (id) => fresh.current.has(id);
}
