/** Where the session keeps how far each page was scrolled. */
export const SCROLL_PLACES = 'alize.scroll';
