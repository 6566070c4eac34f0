/** How long a caption stays before the story goes on by itself. */
export const CAPTION_MS = 10_000;

/** What the story may take in all, captions and what is done between them: the tour says that it is a two-minute one. */
export const WHOLE_MS = 120_000;
