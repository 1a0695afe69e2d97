// level: basic
// minutes: 5
// links: [{ to: a }]

import { defineCollection, z } from 'astro:content';
import { glob } from 'astro/loaders';

export type Level = 'basic' | 'expert';

interface Options<T extends string = string> {
  level?: Level;
  map: { [key: string]: (value: T) => void };
}

declare const unused: Options;

export const LEVELS: readonly [Level, ...Level[]] = ['basic', 'expert'] as const;
const link: z.ZodType<{ to: string }> = z.object({ to: z.string() });
const size = (<T,>(value: T): T => value);
type Link = z.infer<typeof link>;

const lessons = defineCollection({
  loader: glob({ pattern: '**/*.mdx', base: './src/lessons' }),
  schema: z.object({
    level: z.enum(LEVELS),
    minutes: z.number(),
    links: z.array(link as typeof link).optional(),
  }),
});

export const collections = { lessons };
