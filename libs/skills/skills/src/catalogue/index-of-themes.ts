import { CatalogueTheme } from './catalogue-skill';
import { DIGITAL } from './digital';
import { EXPORT } from './export';
import { FINANCE } from './finance';
import { HOSPITALITY_FOOD } from './hospitality-food';
import { HR } from './hr';
import { HSE } from './hse';
import { INNOVATION } from './innovation';
import { LEGAL } from './legal';
import { MANAGEMENT } from './management';
import { MARKETING } from './marketing';
import { PREMISES } from './premises';
import { PRODUCTION } from './production';
import { QUALITY } from './quality';
import { SALES } from './sales';
import { STRATEGY } from './strategy';
import { SUPPLY_CHAIN } from './supply-chain';
import { SUSTAINABILITY } from './sustainability';

/** Every theme, in the order of the screens: what firms ask for most comes first. */
export const CATALOGUE: readonly CatalogueTheme[] = [
  MANAGEMENT,
  PRODUCTION,
  SALES,
  MARKETING,
  HR,
  STRATEGY,
  QUALITY,
  EXPORT,
  FINANCE,
  DIGITAL,
  SUPPLY_CHAIN,
  HSE,
  SUSTAINABILITY,
  LEGAL,
  INNOVATION,
  PREMISES,
  HOSPITALITY_FOOD,
];
