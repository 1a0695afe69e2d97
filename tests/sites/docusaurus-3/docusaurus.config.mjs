export default {
  title: 'Lessons',
  url: 'https://lessons.example',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  plugins: [['@docusaurus/plugin-content-docs', { path: 'src/content/lessons', routeBasePath: '/', sidebarPath: false }]],
  themes: ['@docusaurus/theme-classic'],
}
