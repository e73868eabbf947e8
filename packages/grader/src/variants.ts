export { type Mutation, mutations } from "./variants/mutations.ts";
export { clashesOf, pairsOf } from "./variants/pairs.ts";
