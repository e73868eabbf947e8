import { idsOf } from "../../people/ids.ts";
import { studentOf } from "../handed-in.ts";
import { layoutOfPaths } from "./layout.ts";

/** What ILIAS gives out: `{exercise}/Abgaben/[{team}/]{Last}_{First}_{login}_{id}/{file}`. */
export const ilias = layoutOfPaths({
  site: "ILIAS",
  title: "an ILIAS download",
  example: "HW1/Abgaben/Lee_Ann_annlee_1042/step.ts",
  pattern:
    /^(?:[^/]+\/)*?(?:Abgaben|Submissions?)\/(?:(?<team>[^/]+)\/)?(?<whose>[^/]+_[^/]+)_(?<id>\d+)\/(?<file>.+)$/s,
  own: /(?:^|\/)[^/]+\.xlsx?$/i,
  handedIn({ team, whose, id, file }) {
    const [last, first, ...login] = whose!.split("_");
    // With more than three parts a name or the login has a `_`, and nothing says which.
    return {
      name: file!,
      students: [
        studentOf(login.length > 0 ? `${first} ${last}` : whose!.replaceAll("_", " "), {
          ...idsOf({ ilias: id, login: login.length === 1 ? login[0] : undefined }),
        }),
      ],
      group: team,
    };
  },
});
