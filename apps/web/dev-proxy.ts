import { WEB_SECTIONS } from '../../libs/foundation/contracts/src/index';

/** What Vite serves beside the web application's own addresses: its sources, and packages of theirs. */
const VITE = ['src', 'node_modules'];

/**
 * Regular expression of the paths that the development server passes to the api, pages of mail links among them: every one that
 * is neither an address of the web application nor a file or a module of Vite's.
 */
export const ANSWERED_BY_API = `^/(?!(?:${[...WEB_SECTIONS, ...VITE].join('|')})(?:[/?]|$)|[@?]|$|[^/?]+\\.\\w+(?:\\?|$))`;
