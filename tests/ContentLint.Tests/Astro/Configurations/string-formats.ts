// url: https://example.com/a
// email: a@example.com
// id: 2eb8aa08-aa98-11ea-b4aa-73b441d16380

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    url: z.string().url(),
    email: z.string().email(),
    id: z.string().uuid(),
  }),
});

export const collections = { lessons };
