<?php
/**
 * Plugin Name:       Alliance Widgets
 * Description:       Shows the European Alliance of Cities and Regions for the Inclusion of Roma and Travellers: map, figures, news, how to join. No cookies, nothing from third parties but the Alliance's feed.
 * Version:           1.0.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * Text Domain:       alliance-widgets
 */

defined( 'ABSPATH' ) || exit;

/** Where the Alliance publishes its feed and pages, with a trailing slash. A site may name another: define it in wp-config.php. */
if ( ! defined( 'ALLIANCE_WIDGETS_SITE' ) ) {
	define( 'ALLIANCE_WIDGETS_SITE', 'https://alliance.example/' );
}

/** The widgets, and the attributes that a post may give them. */
const ALLIANCE_WIDGETS = array(
	'participant-map'   => array( 'view', 'country', 'type', 'highlight', 'no-search' ),
	'country-counter'   => array( 'set', 'country', 'format', 'breakdown', 'history', 'as-of', 'animate', 'href' ),
	'news-ticker'       => array( 'mode', 'kind', 'limit', 'since', 'country', 'tag', 'interval', 'autoplay', 'article' ),
	'join-button'       => array( 'for', 'participant', 'source', 'target', 'variant', 'size' ),
	'follow-links'      => array( 'only', 'hide', 'display' ),
	'about'             => array( 'length', 'note' ),
	'participant-badge' => array( 'participant', 'display', 'variant' ),
);

add_action( 'init', 'alliance_widgets_register' );
add_filter( 'script_loader_tag', 'alliance_widgets_script_tag', 10, 2 );
add_filter( 'oembed_fetch_url', 'alliance_widgets_oembed_file', 10, 2 );

function alliance_widgets_register() {
	// The library is bundled; WordPress prints it only on pages with a block. WordPress 6.1 knows no script modules, hence the filter below.
	wp_register_script( 'alliance-widgets', plugins_url( 'library/v1/alliance.js', __FILE__ ), array(), null, true );
	wp_register_script(
		'alliance-widgets-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		'1.0.0',
		true
	);
	wp_add_inline_script( 'alliance-widgets-editor', 'window.allianceWidgets = ' . wp_json_encode( ALLIANCE_WIDGETS ) . ';', 'before' );
	register_block_type( __DIR__, array( 'render_callback' => 'alliance_widgets_render' ) );
	wp_oembed_add_provider( ALLIANCE_WIDGETS_SITE . 'w/*', ALLIANCE_WIDGETS_SITE . 'w/' );
}

/** The loader is a module, and is told where the feed is. */
function alliance_widgets_script_tag( $tag, $handle ) {
	if ( 'alliance-widgets' !== $handle ) {
		return $tag;
	}
	$attributes = 'type="module" crossorigin referrerpolicy="no-referrer" data-feed="' . esc_url( ALLIANCE_WIDGETS_SITE . 'feed/' ) . '" src=';
	return str_replace( 'src=', $attributes, preg_replace( '/ type=([\'"])[^\'"]*\1/', '', $tag ) );
}

/** Posts hold attributes, not script: what a page shows is written when it is shown. Inside is a link, for visitors without script. */
function alliance_widgets_render( $attributes ) {
	$widget = isset( $attributes['widget'] ) ? $attributes['widget'] : '';
	if ( ! isset( ALLIANCE_WIDGETS[ $widget ] ) ) {
		return '';
	}
	$given   = isset( $attributes['options'] ) && is_array( $attributes['options'] ) ? $attributes['options'] : array();
	$written = '';
	foreach ( ALLIANCE_WIDGETS[ $widget ] as $name ) {
		if ( isset( $given[ $name ] ) && is_string( $given[ $name ] ) ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
		}
	}
	return sprintf(
		'<div %1$s><alliance-%2$s%3$s><a href="%4$s">%5$s</a></alliance-%2$s></div>',
		get_block_wrapper_attributes(),
		$widget,
		$written,
		esc_url( ALLIANCE_WIDGETS_SITE . 'w/' . $widget . '.html' ),
		esc_html__( 'European Alliance of Cities and Regions for the Inclusion of Roma and Travellers', 'alliance-widgets' )
	);
}

/** Beside each page of the Alliance lies its oEmbed answer as a file. */
function alliance_widgets_oembed_file( $provider, $url ) {
	if ( 0 !== strpos( $url, ALLIANCE_WIDGETS_SITE . 'w/' ) ) {
		return $provider;
	}
	return preg_replace( '/\.html$/', '.oembed.json', strtok( $url, '?#' ) );
}
