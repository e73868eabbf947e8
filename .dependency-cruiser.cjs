/** The dependency rules of docs/layout.md: which part may import which. Packages are held apart by their package.json as well. */

const TESTS = "(\\.test|/fixture)\\.tsx?$";
/** What of core a visible test may import. */
const CORE_OF_VISIBLE_TESTS = "^packages/core/src/(vector|random|datasets/index)\\.ts$";
/** What of the grader is for Node alone; the rest runs anywhere. */
const GRADER_NODE =
  "^packages/grader/src/(node|worker/(pool|crew|compiled-engine|thread|where|fault|origin|grade-thread|compile-thread|load-thread|loaders|judge-error-report|jail|jail-process|kept-recordings))\\.ts";

const rule = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-circles", {}, { circular: true }),
    rule("resolvable", {}, { couldNotResolve: true, pathNot: ["\\?url$", "^virtual:"] }),

    rule(
      "core-imports-nothing",
      { path: "^packages/core/src", pathNot: TESTS },
      { pathNot: "^packages/core/src" },
    ),
    rule(
      "grader-runs-anywhere",
      { path: "^packages/grader/src", pathNot: [GRADER_NODE, TESTS] },
      { path: [GRADER_NODE, "^node:"], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "grader-imports-no-builtins-outside-node",
      { path: "^packages/grader/src", pathNot: [GRADER_NODE, TESTS] },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "grader-knows-no-course",
      { path: "^packages/grader/src" },
      { path: "^(packages/(core|course|classroom|cli)|exercises|apps)/" },
    ),
    rule(
      "course-knows-no-class",
      { path: "^packages/course/src" },
      { path: "^(packages/(classroom|cli)|apps)/" },
    ),
    rule(
      "classroom-knows-no-command",
      { path: "^packages/classroom/src" },
      { path: "^(packages/cli|apps)/" },
    ),
    rule("nothing-imports-the-command-line", { pathNot: "^packages/cli/" }, { path: "^packages/cli/" }),
    rule(
      "packages-are-imported-by-their-entry-points",
      { path: "^(packages/[^/]+|apps|bench|scripts|exercises|examples|lessons)/" },
      {
        path: "^packages/[^/]+/src/",
        pathNot: [
          "^$1/",
          "^packages/figures/src/", // each file of the kit is an entry point
          "^packages/[^/]+/src/(index|browser|node|variants|fixture|sandbox/fixture|vector|random|datasets/index)\\.ts$",
        ],
      },
    ),
    rule(
      "figures-know-no-course",
      { path: "^packages/figures/src", pathNot: TESTS },
      { pathNot: ["^packages/(figures|core)/src", "node_modules/(react|d3-\\w+|@types/(react|d3-\\w+))/"] },
    ),
    rule(
      "lessons-import-figures-core-and-their-own-folder",
      { path: "^lessons/([^/]+)/", pathNot: TESTS },
      {
        pathNot: ["^lessons/$1/", "^packages/(figures|core)/src", "node_modules/(@types/)?react/"],
      },
    ),

    rule(
      "site-is-started-by-gd-dev-alone",
      { pathNot: "^packages/cli/src/site\\.ts$" },
      { path: "^apps/web/dev\\.ts$" },
    ),

    rule(
      "visible-tests-see-no-solution",
      { path: "^exercises/[^/]+/tests/visible\\.ts$" },
      { pathNot: [CORE_OF_VISIBLE_TESTS], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "hidden-tests-import-core-and-their-solution",
      { path: "^exercises/([^/]+)/tests/hidden\\.ts$" },
      { pathNot: ["^packages/core/src", "^exercises/$1/solution\\.ts$"], dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "submissions-import-nothing",
      { path: "^exercises/[^/]+/(starter|solution|accepted/|mistakes/)" },
      {},
    ),

    rule(
      "shared-imports-the-report-alone",
      { path: "^apps/web/shared", pathNot: TESTS },
      { pathNot: ["^apps/web/shared", "^packages/grader/src/index\\.ts$", "node_modules/zod"] },
    ),
    rule(
      "client-not-server",
      { path: "^apps/web/(client|delivery/(?!build/))" },
      { path: ["^apps/web/server", "^exercises/", "^packages/(course|classroom)/", GRADER_NODE] },
    ),
    rule(
      "client-imports-no-builtins",
      {
        path: "^apps/web/(client|delivery/[^/]+\\.tsx?$|delivery/service-worker)",
        pathNot: [TESTS, "\\.prebuilt\\.ts$"], // run by the build
      },
      { dependencyTypes: ["core"] },
    ),
    rule(
      "server-not-client",
      { path: "^apps/web/server" },
      { path: "^apps/web/(client|delivery)", pathNot: "^apps/web/delivery/build/lesson-sections\\.ts$" },
    ),
    rule(
      "store-imports-no-component",
      { path: "^apps/web/client/store" },
      { path: "^apps/web/client/(components|features)" },
    ),
    rule(
      "features-import-no-other-feature",
      { path: "^apps/web/client/features/([^/]+)/" },
      { path: "^apps/web/client/features/", pathNot: "^apps/web/client/features/$1/" },
    ),
    rule(
      "components-import-no-feature",
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
