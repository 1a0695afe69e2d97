// title: A
// cover: ./a.png

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      cover: image().optional(),
    }),
});

export const collections = { lessons };
