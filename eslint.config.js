import js from "@eslint/js";
import globals from "globals";

const SITE = "src/main/resources/META-INF/resources/web/site";

export default [
  { ignores: ["target", "data"] },
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "no-unused-vars": ["error", { args: "after-used", caughtErrors: "none" }],
      "no-empty": ["error", { allowEmptyCatch: true }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-shadow-restricted-names": "error",
      "no-implied-eval": "error",
    },
  },
  { files: ["src/main/js/**", `${SITE}/*.js`], languageOptions: { globals: globals.browser } },
  { files: ["src/test/js/**"], languageOptions: { globals: globals.node } },
  { files: ["bench/*.mjs"], languageOptions: { globals: { ...globals.node, ...globals.browser } } },
  {
    // The files of this folder are sent as one script: each sees what the others define.
    files: [`${SITE}/worker/*.js`],
    languageOptions: { sourceType: "script", globals: globals.serviceworker },
    rules: { "no-undef": "off", "no-unused-vars": "off" },
  },
];
