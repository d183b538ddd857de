const { default: Sequencer } = require('@jest/test-sequencer');

/** The two that take minutes, then those that start most: nothing long is left for the end, when one worker is alone. */
const FIRST = [
  'lived-year.spec.ts',
  'browser/pages.spec.ts',
  'test/browser/',
  'infra/embedded/',
  'test/journeys/',
];

/** Before jest has seen how long each suite takes, it would go by the size of its file. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const rankOf = ({ path }) => {
      const rank = FIRST.findIndex((part) => path.includes(part));
      return rank < 0 ? FIRST.length : rank;
    };
    return super.sort(tests).sort((a, b) => rankOf(a) - rankOf(b));
  }
};
