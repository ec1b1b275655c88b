/**
 * English words. One file per widget, so that each carries only its own; another language is one
 * file with the same groups.
 */
export {common} from './en/common.js';
export {map} from './en/map.js';
export {counter} from './en/counter.js';
export {news} from './en/news.js';
export {join} from './en/join.js';
export {follow} from './en/follow.js';
export {about} from './en/about.js';
export {badge} from './en/badge.js';
export {badgeImage} from './en/badge-image.js';
