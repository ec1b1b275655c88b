/**
 * The feed without the widgets: its types, what reads its files, and what selects from them. It is
 * pure, and comes with the package as `alliance-widgets/feed`.
 */
export {FeedError, type FeedErrorCode} from './feed-error.js';
export {
  FEED_VERSION,
  joinAudiences,
  newsKinds,
  participantTypes,
  type CountedSet,
  type FollowLink,
  type HistoryPoint,
  type JoinOffer,
  type LanguageMap,
  type Manifest,
  type NewsFile,
  type NewsItem,
  type Participant,
  type ParticipantCollection,
  type ParticipantFeature,
  type ParticipantType,
} from './feed.js';
export {parseManifest, parseNews, parseParticipants} from './parse-feed.js';
export {
  activeParticipants,
  countByCountry,
  findJoinOffer,
  findParticipant,
  isListComplete,
  resolveLink,
  selectNews,
  type NewsFilter,
} from './select-feed.js';
