import { firmWords } from './firm-words';

const need = {
  needTitle: 'Préparer la certification ISO 9001',
  needText: 'Presque rien n’est écrit, les contrôles sont dans la tête de Michel. On nous demande la norme.',
  projectTitle: 'Entrer chez un équipementier',
  projectDescription: 'Deux soudeurs à embaucher si le marché vient.',
};

it('says the need in a line, in the firm’s words, and its project', () =>
  expect(firmWords(need)).toEqual({
    title: need.needTitle,
    words: need.needText,
    project: 'Entrer chez un équipementier. Deux soudeurs à embaucher si le marché vient.',
  }));

it('shows no title that was made of the first words', () => {
  const needText = 'bjr, on est 8 ds la boite, on fait de la tôle. Le client veut la norme.';
  for (const needTitle of [
    'bjr, on est 8 ds la boite, on fait…',
    'Bjr on est 8 ds la boite, on fait de la tôle',
    needText,
  ])
    expect(firmWords({ ...need, needTitle, needText })).toMatchObject({ title: null, words: needText });
});

it('says a project once that is its own title, or the need over again', () => {
  const project = (projectTitle: string, projectDescription: string) =>
    firmWords({ ...need, projectTitle, projectDescription }).project;
  expect(project('On veut embaucher 2 soudeurs', 'On veut embaucher 2 soudeurs')).toBe(
    'On veut embaucher 2 soudeurs',
  );
  expect(project('On veut embaucher 2…', 'On veut embaucher 2 soudeurs au printemps.')).toBe(
    'On veut embaucher 2 soudeurs au printemps.',
  );
  expect(project(need.needTitle, need.needText)).toBeNull();
  expect(project('', ' ')).toBeNull();
  expect(project('Presque rien n’est écrit', '')).toBeNull();
});

it('cuts what is long at a word, on one line', () => {
  const needText = `Nous avons perdu\n\nun client. ${'Les rebuts montent encore. '.repeat(30)}`;
  const { words, project } = firmWords({
    ...need,
    needText,
    projectDescription: 'Grandir encore. '.repeat(30),
  });
  expect(words).toMatch(/^Nous avons perdu un client\. .*…$/);
  expect(words?.length).toBeLessThanOrEqual(300);
  expect(project?.length).toBeLessThanOrEqual(160);
  expect(firmWords({ ...need, needText: '' }).words).toBeNull();
});
