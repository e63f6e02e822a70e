/** What a novelty of `NearestPicture` means to the eye. */

/** Below this share of the usual distance a picture is a copy for every eye. */
export const COPY = 0.5;
/** Below this it is more alike than new drawings are by chance. */
export const ALIKE = 0.85;
