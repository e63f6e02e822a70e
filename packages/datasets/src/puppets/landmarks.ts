/** Which of the 468 face landmarks is what: the numbering of the MediaPipe Face Mesh (Kartynnik et al., 2019). */

/** How many landmarks a face has; each is x, y and z. */
export const LANDMARK_COUNT = 468;

/** The outline of the face, from the top of the forehead on, to the picture's right. */
export const FACE_OVAL: readonly number[] = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];

/** The widest places of the face, beside the ears, and its highest and lowest. */
export const FACE_EDGES = { left: 234, right: 454, top: 10, bottom: 152 } as const;

/** The corners of the mouth, where the lips meet inside. */
export const MOUTH_CORNERS = { left: 78, right: 308 } as const;

/** The middle of the lips' edges: above and below the mouth, and below the lower lip. */
export const LIP_MIDDLES = { upper: 13, lower: 14, bottom: 17 } as const;

/** The lips' four rows, from the outside in, each from corner to corner: of the upper lip, and of the lower one, which has its corners in common with it. */
export const LIP_ROWS: readonly { readonly upper: readonly number[]; readonly lower: readonly number[] }[] = [
  {
    upper: [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291],
    lower: [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291],
  },
  {
    upper: [76, 184, 74, 73, 72, 11, 302, 303, 304, 408, 306],
    lower: [76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306],
  },
  {
    upper: [62, 183, 42, 41, 38, 12, 268, 271, 272, 407, 292],
    lower: [62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292],
  },
  {
    upper: [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308],
    lower: [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308],
  },
];

/** Both eyes from the outer corner inwards: the fold above the upper lid, its edge, and the edge of the lower lid below it. */
export const EYELIDS: readonly (readonly [fold: number, upper: number, lower: number])[] = [
  [247, 246, 7],
  [30, 161, 163],
  [29, 160, 144],
  [27, 159, 145],
  [28, 158, 153],
  [56, 157, 154],
  [190, 173, 155],
  [467, 466, 249],
  [260, 388, 390],
  [259, 387, 373],
  [257, 386, 374],
  [258, 385, 380],
  [286, 384, 381],
  [414, 398, 382],
];

/** Both eyebrows, upper and lower edge. */
export const EYEBROWS: readonly number[] = [
  70, 63, 105, 66, 107, 46, 53, 52, 65, 55, 300, 293, 334, 296, 336, 276, 283, 282, 295, 285,
];

/** Cheeks and chin: where the skin has nothing but its own colour. */
export const BARE_SKIN: readonly number[] = [50, 280, 205, 425, 199];
