// The documentation as a site. Its pages are made of docs/ by prepare.mjs. Where it is served from is said by CONTENTLINT_SITE and
// CONTENTLINT_BASE; without them it is built for the root of any host.

import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'

const page = (label, slug) => ({ label, slug })

export default defineConfig({
  site: process.env.CONTENTLINT_SITE,
  base: process.env.CONTENTLINT_BASE,
  integrations: [
    { name: 'diagrams', hooks: { 'astro:config:setup': ({ injectScript }) => injectScript('page', "import '/src/diagrams.js'") } },
    starlight({
      title: 'ContentLint',
      customCss: ['./src/diagrams.css'],
      description: 'Finds what breaks an MDX course before its readers do.',
      locales: { root: { label: 'English', lang: 'en' }, ru: { label: 'Русский', lang: 'ru' } },
      sidebar: [
        { label: 'Begin', items: [page('What it is', 'start'), page('Adopt it on an old course', 'guide'), page('Your first rule', 'first-rule'), page('Other linters', 'comparison')] },
        { label: 'Where it runs', items: [page('Editors', 'editors'), page('Coding agents', 'agents'), page('npm', 'npm'), page('CI', 'ci'), page('MSBuild', 'msbuild'), page('Analyzer', 'analyzers-lessons'), page('Large courses', 'large-courses'), page('Many courses', 'many-courses')] },
        { label: 'Look up', items: [page('Rules', 'rules'), page('Commands', 'commands'), page('Configuration', 'configuration'), page('Reports', 'reports'), page('Links', 'links'), page('Rule packs', 'rule-packs'), page('The library', 'library'), page('Security', 'security')] },
        { label: 'Packs', collapsed: true, items: [{ autogenerate: { directory: 'packs' } }] },
        { label: 'Diagrams', collapsed: true, items: [{ autogenerate: { directory: 'diagrams' } }] },
        { label: 'Every rule', collapsed: true, items: [{ autogenerate: { directory: 'rules' } }] },
        { label: 'For those who change it', collapsed: true, items: [page('Architecture', 'architecture'), page('Contributing', 'contributing')] },
      ],
    }),
  ],
})
