/** How much a class may be: seats, times, lengths, each with its reason. */

/** The version of commands, events and views; raised whenever one that was valid means something else or is refused. */
export const CLASS_VERSION = 1;

/** Seats of a class: 28 pupils, as many schools cap a class at, and four to spare. */
export const MOST_SEATS = 32;

/** Seats that a class can have had in its whole time, those included whose pupils left or were taken out. */
export const SEAT_NUMBERS = 96;

/** A class ends after so many milliseconds at the latest: nobody teaches longer, and whatever was forgotten is gone by the evening. */
export const LONGEST_CLASS = 4 * 60 * 60 * 1000;

/** And so many after the last sign of its teacher. */
export const TEACHER_PATIENCE = 15 * 60 * 1000;

/** A guarded lab locks by itself so many milliseconds after it was unlocked: the longest step of a lesson with it, and the next class finds it locked. */
export const UNLOCKED_FOR = 25 * 60 * 1000;

/** How often a pupil may take another made-up name: as Kahoot's generator, enough to be rid of one and too few to choose. */
export const MOST_SPINS = 3;

/** Names that the server proposes with a join or a spin; the first that nobody has is taken. */
export const PROPOSED_NAMES = 8;

/** Made-up names are numbers below this: the texts have so many pairs of an adjective and an animal. */
export const NAME_NUMBERS = 2448;

/** Pictures that a seat may have shared, shown or waiting, at once. */
export const PICTURES_A_SEAT = 20;

/** And over the whole lesson: taken back ones are counted too, so that nobody fills the log. */
export const SHARES_A_SEAT = 60;

/** Longest message of a teacher, in UTF-16 units: two lines on a laptop. */
export const LONGEST_MESSAGE = 200;

/** Longest answer of a pupil to a question of the lesson: a few sentences. */
export const LONGEST_REPLY = 300;

/** Answers to choose from, at most. */
export const MOST_CHOICES = 8;

/** Different questions that a class can have been asked. */
export const MOST_QUESTIONS = 40;

/** Steps of a lesson. */
export const MOST_STEPS = 30;

/** A command with its envelope, in bytes: the longest message in letters of four bytes, escaped, and its frame. */
export const LONGEST_COMMAND = 4096;
