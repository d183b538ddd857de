// Words are set the same way in mails, in pages and in the browser.
export {
  dayInWords,
  fr,
  hoursAlone,
  hoursInWords,
  momentInWords,
  phoneInWords,
  placeInWords,
  timeInWords,
  typeset,
} from '@alize/contracts';
