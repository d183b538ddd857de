import { SetMetadata } from '@nestjs/common';

/** Metadata key under which a route says who may call it; the guard of the HTTP door denies a route that says nothing. */
export const ACCESS_KEY = 'alize:access';
export const PUBLIC = 'public';

/** Anybody may call this route. */
export const Public = () => SetMetadata(ACCESS_KEY, PUBLIC);
