// The engine: .NET in WebAssembly, from the folder beside the page. One call after the other; each takes some milliseconds.

export async function load() {
  const { dotnet } = await import(new URL('_framework/dotnet.js', document.baseURI).href);
  const { getAssemblyExports, getConfig } = await dotnet.withApplicationCulture('en').create();
  const exports = await getAssemblyExports(getConfig().mainAssemblyName);
  const { Lint, Fix } = exports.ContentLint.Playground.Playground;
  return {
    lint: (name, text, configuration) => JSON.parse(Lint(name, text, configuration)),
    fix: (name, text, configuration) => Fix(name, text, configuration),
  };
}
