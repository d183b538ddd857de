// What the browser's tests run before they begin.
import { buildWeb } from './build.mjs';

buildWeb();
