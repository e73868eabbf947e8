import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/**
 * What lies in the document library of a class in Teams, which OneDrive shows as well:
 * `Submitted files/{name}/{assignment}/Version {n}/{file}`. `Working files/` is not handed in.
 */
export const teams = layoutOfPaths({
  site: "Teams",
  title: "a Teams folder",
  example: "Submitted files/Ann Lee/HW1/Version 1/step.ts",
  pattern:
    /^(?:Submitted files\/(?!(?:[^/]+\/){1,2}Version \d+\/)(?<plain>[^/]+)\/(?<plainFile>.+)|(?:Submitted files\/)?(?<name>[^/]+)\/(?<assignment>[^/]+)\/Version (?<version>\d+)\/(?<file>.+))$/is,
  own: /^Working files\//i,
  handedIn: ({ plain, plainFile, name, assignment, version, file }) => ({
    name: plainFile ?? `${assignment}/${file}`,
    students: [studentOf((plain ?? name)!)],
    attempt: version === undefined ? undefined : Number(version),
  }),
});
