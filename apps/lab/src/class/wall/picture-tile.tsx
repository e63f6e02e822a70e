/** One picture on the wall, with what is known of it. */
import { useEffect, useState } from 'preact/hooks';
import type { SharedPicture } from '@nepwerk/protocol/class';
import { wallTexts } from '@nepwerk/lessons/wall';
import { language, number, say, sayCounted } from '../../text/speech.ts';
import { isRevealed, shareOn } from './class-score.ts';

/** Waits before a picture that did not come is asked for again, in milliseconds: doubled up to the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** Tiles of at least so many rem have room for the votes in words, on a line of their own. */
const ROOM_FOR_WORDS = 9;

interface TileProps {
  readonly classId: string;
  readonly picture: SharedPicture;
  /** Counted from 1: how people point at it. */
  readonly place: number;
  /** Its width in rem. */
  readonly size: number;
  /** It came while the wall was looked at. */
  readonly isFresh: boolean;
  /** It is on another page. */
  readonly isHidden: boolean;
}

/** The tile: ● where it is real, ▲ where it was made, ? as long as that is not told. Nothing lies on the picture, for it is to be looked at. */
export function PictureTile({ classId, picture, place, size, isFresh, isHidden }: TileProps) {
  const [hasArrived, setArrived] = useState(false);
  const words = wallTexts[language.value].pictures;
  const kind = !isRevealed(picture) ? 'unknown' : picture.made ? 'made' : 'real';
  const sign = { unknown: '?', made: '▲', real: '●' }[kind];
  return (
    <li
      class={`wall-tile ${kind}${isFresh && !hasArrived ? ' fresh' : ''}${size < ROOM_FOR_WORDS ? ' narrow' : ''}`}
      hidden={isHidden}
      onAnimationEnd={() => setArrived(true)}
    >
      <Picture
        address={`/api/classes/${classId}/pictures/${picture.id}?as=wall`}
        name={say(words.one, { number: place })}
      />
      <span class="wall-number" aria-hidden="true">
        {number(place)}
      </span>
      <span class="wall-label">
        <span class="wall-sign" aria-hidden="true">
          {sign}
        </span>
        <span class={kind === 'unknown' ? 'only-heard' : ''}>{words[kind]}</span>
      </span>
      <Votes picture={picture} isNarrow={size < ROOM_FOR_WORDS} />
    </li>
  );
}

/** How many voted; once the truth is out, how many were right: in words, or as 5/14 where there is no room for them. */
function Votes({ picture, isNarrow }: { picture: SharedPicture; isNarrow: boolean }) {
  const words = wallTexts[language.value].pictures;
  const { right, of } = shareOn(picture);
  if (!isRevealed(picture)) {
    return <span class="wall-votes">{sayCounted(words.votes, Object.keys(picture.votes).length)}</span>;
  }
  if (of === 0) return null;
  const values = { count: number(right), of: number(of) };
  const inWords = say(words.right, values);
  if (!isNarrow) return <span class="wall-votes">{inWords}</span>;
  return (
    <span class="wall-votes">
      <span aria-hidden="true">{say(words.rightShort, values)}</span>
      <span class="only-heard">{inWords}</span>
    </span>
  );
}

/** The picture itself; a quiet empty place until it is there, asked for again and again. */
function Picture({ address, name }: { address: string; name: string }) {
  const words = wallTexts[language.value].pictures;
  const [failures, setFailures] = useState(0);
  const [tries, setTries] = useState(0);
  const hasFailed = failures > tries;
  useEffect(() => {
    if (!hasFailed) return undefined;
    const timer = setTimeout(() => setTries(failures), Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** tries));
    return () => clearTimeout(timer);
  }, [hasFailed, failures, tries]);
  if (hasFailed) return <span class="wall-picture" role="img" aria-label={`${name}. ${words.missing}`} />;
  return (
    <img
      class="wall-picture"
      src={tries === 0 ? address : `${address}&try=${tries}`}
      alt={name}
      draggable={false}
      onError={() => setFailures(tries + 1)}
    />
  );
}
