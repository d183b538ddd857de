import { slices } from './slices';

it('cuts items into slices of a size, in their order, and leaves none out', () => {
  expect(slices([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(slices([1, 2], 2)).toEqual([[1, 2]]);
  expect(slices([], 2)).toEqual([]);
});
