/** Where a field stands in the builder: its place in its group, after those of the groups that it is in. */
export type Place = readonly number[];
