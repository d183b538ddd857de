const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * What draws hundreds of pages takes more than one processor; beside it go those that mostly wait for services to start
 * and stop. Then the longest: nothing long is left for the end, when one worker is alone.
 */
const FIRST = [
  'browser/pages.spec.ts',
  'embedded/ground.db-spec.ts',
  'contracts/queue.db-spec.ts',
  'journeys/outages.spec.ts',
  'journeys/lived-year.spec.ts',
  'test/browser/',
  'test/journeys/',
  'test/',
  'db-spec.ts',
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
