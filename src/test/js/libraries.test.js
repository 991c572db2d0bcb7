import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";

test("the libraries that are checked are those that the build bundles", () => {
  const checked = JSON.parse(readFileSync("package.json", "utf8")).devDependencies;
  const pom = readFileSync("pom.xml", "utf8");
  const bundled = pom.matchAll(/<artifactId>(prosemirror-[\w-]+)<\/artifactId>\s*<version>([^<]+)</g);
  const versions = Object.fromEntries([...bundled].map(([, name, version]) => [name, version]));
  assert.ok(Object.keys(versions).length >= 12);
  for (const [name, version] of Object.entries(versions)) assert.equal(checked[name], version, name);
});
