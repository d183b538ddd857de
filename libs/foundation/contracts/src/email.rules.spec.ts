import { Email, issueCode, suggestEmail } from '@alize/contracts';

describe('an e-mail address', () => {
  it.each([
    [' Claire.O@Atelier.TEST ', 'claire.o@atelier.test'],
    ['r&d@terrain.test', 'r&d@terrain.test'],
    ['claire+alize@terrain.test', 'claire+alize@terrain.test'],
    ["o'neil@terrain.test", "o'neil@terrain.test"],
    ['compta/paie=2@terrain.test', 'compta/paie=2@terrain.test'],
    ['#1!@terrain.test', '#1!@terrain.test'],
    ['-claire-@terrain.test', '-claire-@terrain.test'],
    ['contact@menuiserie-bézieux.test', 'contact@xn--menuiserie-bzieux-mtb.test'],
    ['CONTACT@Menuiserie-BÉZIEUX.test', 'contact@xn--menuiserie-bzieux-mtb.test'],
    ['a@mairie.xn--p1ai', 'a@mairie.xn--p1ai'],
    ['\u200Bclaire.e9@terrain.test', 'claire.e9@terrain.test'],
    ['claire.e9@ter\u00ADrain.test\uFEFF', 'claire.e9@terrain.test'],
    ['\u202Aclaire.e9@terrain.test\u202C', 'claire.e9@terrain.test'],
    ['mailto:claire@terrain.test', 'claire@terrain.test'],
    ['MAILTO: claire@terrain.test?subject=Bonjour', 'claire@terrain.test'],
    ['<claire@terrain.test>', 'claire@terrain.test'],
    ['Claire Rochaix <claire@terrain.test>', 'claire@terrain.test'],
    ['claire @ terrain.test', 'claire@terrain.test'],
    ['claire@terrain . test', 'claire@terrain.test'],
    ['claire@terrain.test.', 'claire@terrain.test'],
    ['claire@terrain.test;', 'claire@terrain.test'],
    ['claire＠terrain.test', 'claire@terrain.test'],
    [`${'a'.repeat(64)}@terrain.test`, `${'a'.repeat(64)}@terrain.test`],
  ])('reads %j as %s', (typed, stored) => {
    expect(Email.parse(typed)).toBe(stored);
    expect(Email.parse(stored)).toBe(stored);
  });

  it.each([
    ['', 'required'],
    ['claire', 'email/incomplete'],
    ['claire@', 'email/incomplete'],
    ['@terrain.test', 'email/incomplete'],
    ['claire@terrain', 'email/incomplete'],
    ['claire@orange.r', 'email/incomplete'],
    ['claire@1.2', 'email/incomplete'],
    ['claire@terrain,test', 'email/mark'],
    ['claire..o@terrain.test', 'email/dots'],
    ['.claire@terrain.test', 'email/dots'],
    ['claire.@terrain.test', 'email/dots'],
    ['claire@terrain..test', 'email/dots'],
    ['claire rochaix@terrain.test', 'email/space'],
    ['claire@@terrain.test', 'email/several'],
    ['claire@terrain.test, paul@terrain.test', 'email/several'],
    ['claire@terrain.test paul@terrain.test', 'email/several'],
    ['hélène@terrain.test', 'email/accent'],
    ['claire(o)@terrain.test', 'email/mark'],
    ['claire"o@terrain.test', 'email/mark'],
    ['claire@ter_rain.test', 'email/mark'],
    ['claire@-terrain.test', 'email/mark'],
    [`${'a'.repeat(65)}@terrain.test`, 'email/long-name'],
    ['a@b.test\nBcc: c@d.test', 'email/several'],
    [`a@${'b.'.repeat(130)}test`, 'too-big'],
  ])('refuses %j and says why: %s', (typed, code) => {
    expect(Email.safeParse(typed).error?.issues.map(issueCode)).toEqual([code]);
  });

  it.each([
    ['jean@gamil.com', 'jean@gmail.com'],
    ['jean@gmial.com', 'jean@gmail.com'],
    ['jean@gmai.com', 'jean@gmail.com'],
    ['jean@gmaill.com', 'jean@gmail.com'],
    ['jean@gmail.con', 'jean@gmail.com'],
    ['jean@gmail.cm', 'jean@gmail.com'],
    ['jean@gmail.co', 'jean@gmail.com'],
    ['jean@gmail.fr', 'jean@gmail.com'],
    ['jean@gmail', 'jean@gmail.com'],
    ['jean@gmailcom', 'jean@gmail.com'],
    ['jean@gamil.con', 'jean@gmail.com'],
    ['Jean@GAMIL.com', 'jean@gmail.com'],
    ['jean@orange.r', 'jean@orange.fr'],
    ['jean@orange.f', 'jean@orange.fr'],
    ['jean@orange.ft', 'jean@orange.fr'],
    ['jean@orang.fr', 'jean@orange.fr'],
    ['jean@ornage.fr', 'jean@orange.fr'],
    ['jean@oranqe.fr', 'jean@orange.fr'],
    ['jean@wanado.fr', 'jean@wanadoo.fr'],
    ['jean@hotmal.com', 'jean@hotmail.com'],
    ['jean@hotmial.fr', 'jean@hotmail.fr'],
    ['jean@outlok.fr', 'jean@outlook.fr'],
    ['jean@laposte.ne', 'jean@laposte.net'],
    ['jean@laposte.fr', 'jean@laposte.net'],
    ['jean@yaho.fr', 'jean@yahoo.fr'],
    ['jean@iclud.com', 'jean@icloud.com'],
    ['jean@fre.fr', 'jean@free.fr'],
    ['jean@free.f', 'jean@free.fr'],
    ['jean@sfr.ft', 'jean@sfr.fr'],
    ['jean@atelier-roche.con', 'jean@atelier-roche.com'],
    ['jean@atelier-roche.frr', 'jean@atelier-roche.fr'],
    ['jean@atelier-roche,fr', 'jean@atelier-roche.fr'],
    ['www.jean@gmail.com', 'jean@gmail.com'],
  ])('offers for %s %s', (typed, meant) => expect(suggestEmail(typed)).toBe(meant));

  it.each([
    ...['jean@gmail.com', 'jean@orange.fr', 'jean@orange.com', 'jean@orange.be', 'jean@hotmail.be'],
    ...['jean@mail.com', 'jean@gmx.de', 'jean@free.com', 'jean@proton.me', 'jean@atelier-roche.fr'],
    ...['jean@live.com', 'jean@sfr.com', 'jean@atelier.co', 'jean@laposte.net', 'jean@groupe-laposte.fr'],
    ...['jean@love.fr', 'jean@grange.fr', 'jean@email.com', 'jean@atelier.test', 'jean', 'jean@', ''],
  ])('offers nothing for %j', (typed) => expect(suggestEmail(typed)).toBeNull());
});
