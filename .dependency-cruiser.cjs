/** The floor plan of docs/house.md: who may lean on whom. There are no other arrows. */

const TESTS = "(\\.test|/fixture)\\.tsx?$";
const CORE_DOORS = "^packages/core/src/(vector|random|datasets/index)\\.ts$";
/** What of the grader is for Node alone; the rest runs anywhere. */
const GRADER_NODE =
  "^packages/grader/src/(node\\.ts|cli/|exercise/|submissions/|gradebook/|similar/|worker/(pool|crew|compiled-engine|thread|where|fault|grade-thread|compile-thread|load-thread|loaders|held|jail|jail-process)\\.ts)";

const rule = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-circles", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    rule("resolvable", {}, { couldNotResolve: true, pathNot: ["\\?url$", "^virtual:"] }),

    rule(
      "core-leans-on-nothing",
      { path: "^packages/core/src", pathNot: TESTS },
      { pathNot: "^packages/core/src" },
    ),
    rule(
      "grader-runs-anywhere",
      { path: "^packages/grader/src", pathNot: [GRADER_NODE, TESTS] },
      {
        path: [GRADER_NODE, "^node:"],
        dependencyTypesNot: ["type-only"],
      },
    ),
    rule(
      "grader-imports-no-builtins-outside-node",
      { path: "^packages/grader/src", pathNot: [GRADER_NODE, TESTS] },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "grader-knows-no-mathematics",
      { path: "^packages/grader/src", pathNot: TESTS },
      { path: "^(packages/core|exercises|apps)/", pathNot: "^apps/web/dev\\.ts$" },
    ),
    rule(
      "site-is-started-by-gd-dev-alone",
      { pathNot: "^packages/grader/src/cli/site\\.ts$" },
      { path: "^apps/web/dev\\.ts$" },
    ),
    rule(
      "cli-is-the-top",
      { path: "^packages/grader/src", pathNot: "^packages/grader/src/cli/" },
      { path: "^packages/grader/src/cli/", dependencyTypesNot: ["type-only"] },
    ),

    rule(
      "visible-tests-see-no-rule",
      { path: "^exercises/[^/]+/tests/visible\\.ts$" },
      { pathNot: [CORE_DOORS], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "hidden-tests-stay-at-home",
      { path: "^exercises/([^/]+)/tests/hidden\\.ts$" },
      { pathNot: ["^packages/core/src", "^exercises/$1/solution\\.ts$"], dependencyTypesNot: ["type-only"] },
    ),
    rule("submissions-stand-alone", { path: "^exercises/[^/]+/(starter|solution|accepted/|mistakes/)" }, {}),

    rule(
      "shared-is-small",
      { path: "^apps/web/shared", pathNot: TESTS },
      { pathNot: ["^apps/web/shared", "^packages/grader/src/index\\.ts$", "node_modules/zod"] },
    ),
    rule(
      "client-not-server",
      { path: "^apps/web/client" },
      { path: ["^apps/web/server", "^exercises/", GRADER_NODE] },
    ),
    rule(
      "client-imports-no-builtins",
      { path: "^apps/web/client", pathNot: TESTS },
      { dependencyTypes: ["core"] },
    ),
    rule("server-not-client", { path: "^apps/web/server" }, { path: "^apps/web/client" }),
    rule(
      "features-keep-to-themselves",
      { path: "^apps/web/client/features/([^/]+)/" },
      { path: "^apps/web/client/features/", pathNot: "^apps/web/client/features/($1|plot)/" },
    ),
    rule(
      "components-know-no-feature",
      { path: "^apps/web/client/components" },
      { path: "^apps/web/client/features" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["/dist/", "/attacks/", "/templates/"] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "node", "default"],
      mainFields: ["module", "main", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".css"],
    },
  },
};
