import { isWebAddress } from '@alize/contracts';
import { PAGES } from './src/app/page-table';

test.each(PAGES.map(({ path }) => path))(
  '%s is an address that the api answers with the application',
  (path) => {
    expect(isWebAddress(path)).toBe(true);
  },
);
