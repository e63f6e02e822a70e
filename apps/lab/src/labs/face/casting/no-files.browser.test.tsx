/** No file goes into the Face lab: a drop is refused in a real browser, and said. */
import { castingTexts } from '@nepwerk/lessons/face';
import { afterEach, expect, it } from 'vitest';
import { clearPage, expectAxeFindsNothing, show } from '../../shell/testing/on-page.ts';
import { NoFiles } from './no-files.tsx';

afterEach(clearPage);

/** Drags something over the page and drops it; whether the browser was kept from each. */
function drop(data: DataTransfer): boolean[] {
  return ['dragover', 'drop'].map((type) => {
    const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
    document.body.dispatchEvent(event);
    return event.defaultPrevented;
  });
}

it('is refused and said, until that is closed', async () => {
  const place = show(<NoFiles />);
  const status = place.querySelector('[role=status]');
  await expect.poll(() => drop(new DataTransfer())).toEqual([true, true]);
  expect(status?.textContent, 'no file, nothing said').toBe('');
  const photo = new DataTransfer();
  photo.items.add(new File(['x'], 'somebody.jpg', { type: 'image/jpeg' }));
  expect(drop(photo)).toEqual([true, true]);
  await expect.poll(() => status?.textContent).toContain(castingTexts.en.noFile.b1);
  await expectAxeFindsNothing(place);
  place.querySelector('button')?.click();
  await expect.poll(() => status?.textContent).toBe('');
});
