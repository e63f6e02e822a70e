/** The home page in a real browser: whoever types other than six digits hears so, and stays. */
import { pupilTexts } from '@nepwerk/lessons/pupil';
import { LocationProvider } from 'preact-iso';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { clearPage, expectAxeFindsNothing, show } from '../labs/shell/testing/on-page.ts';
import { Home } from './home.tsx';

const start = location.href;

afterEach(() => {
  clearPage();
  history.replaceState(null, '', start);
});

it('says that there are six digits where there are fewer, and leads to the door where there are', async () => {
  const place = show(
    <LocationProvider>
      <Home />
    </LocationProvider>,
  );
  const field = page.getByRole('textbox');
  await userEvent.fill(field, '12 345');
  await userEvent.keyboard('{Enter}');
  await expect.element(field).toHaveAccessibleDescription(pupilTexts.en.join.six.b1);
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
  expect(location.href).toBe(start);
  await expectAxeFindsNothing(place);
  await userEvent.keyboard('6{Enter}');
  await expect.poll(() => location.pathname).toBe('/join/123456');
});
