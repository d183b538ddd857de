import { PageQuery } from './page-replies';

describe('the address of a page behind a link', () => {
  it.each<[string, object, object]>([
    ['as it is', { token: 'T', lang: 'fr' }, { token: 'T', lang: 'fr' }],
    ['doubled', { token: ['T', 'T'], lang: 'fr' }, { token: 'T', lang: 'fr' }],
    ['tripled, its language too', { token: ['T', 'T', 'T'], lang: ['en', 'en'] }, { token: 'T', lang: 'en' }],
    ['with two tokens', { token: ['T', 'U'] }, { token: '', lang: undefined }],
    ['without one', {}, { token: '', lang: undefined }],
  ])('is read %s', (_, query, read) => expect(PageQuery.parse(query)).toEqual(read));
});
