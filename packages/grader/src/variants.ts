export { type Mutation, mutations } from "./variants/mutations.ts";
export { pairsOf } from "./variants/pairs.ts";
