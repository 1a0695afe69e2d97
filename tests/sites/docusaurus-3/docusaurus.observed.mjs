// The site's configuration with a plugin that writes down which lesson each of the bundler's errors stands in: what Docusaurus
// prints of some of them names none.
import { writeFileSync } from 'node:fs'
import config from './docusaurus.config.mjs'

function observer() {
  return {
    name: 'observer',
    configureWebpack: (_, isServer) => ({
      plugins: [{ apply: (compiler) => compiler.hooks.done.tap({ name: 'observer', stage: -1000 }, ({ compilation }) => write(compilation.errors, isServer)) }],
    }),
  }
}

function write(errors, isServer) {
  const found = errors.map((error) => ({ file: error.module?.resource, message: error.message }))
  writeFileSync(`${process.env.OBSERVED_ERRORS}.${isServer ? 'server' : 'client'}`, JSON.stringify(found))
}

export default { ...config, plugins: [...config.plugins, observer] }
