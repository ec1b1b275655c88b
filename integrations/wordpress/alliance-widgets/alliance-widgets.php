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

/** Where the Alliance publishes its feed and pages, with a trailing slash: the build writes it. A site may name another: define it in wp-config.php. */
if ( ! defined( 'ALLIANCE_WIDGETS_SITE' ) ) {
	define( 'ALLIANCE_WIDGETS_SITE', 'https://alliance.example/' );
}

add_action( 'init', 'alliance_widgets_register' );
add_action( 'enqueue_block_editor_assets', 'alliance_widgets_tell_editor' );
add_filter( 'script_loader_tag', 'alliance_widgets_script_tag', 10, 2 );
add_filter( 'oembed_fetch_url', 'alliance_widgets_oembed_file', 10, 2 );

function alliance_widgets_register() {
	// The library is bundled; WordPress prints it only on pages with a block. WordPress 6.1 knows no script modules, hence the filter below.
	wp_register_script( 'alliance-widgets', plugins_url( 'library/v1/alliance.js', __FILE__ ), array(), '1.0.0', true );
	wp_register_script(
		'alliance-widgets-editor',
		plugins_url( 'editor.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		'1.0.0',
		true
	);
	register_block_type( __DIR__, array( 'render_callback' => 'alliance_widgets_render' ) );
	wp_oembed_add_provider( ALLIANCE_WIDGETS_SITE . 'w/*', ALLIANCE_WIDGETS_SITE . 'w/' );
}

/** What the block in the editor works with: the options, the loader's line for its preview, and where the Alliance's pages are. */
function alliance_widgets_tell_editor() {
	$known = alliance_widgets_known();
	$lang  = alliance_widgets_lang();
	$told  = array(
		'options'   => $known['options'],
		'script'    => sprintf( '<script %s="%s"></script>', alliance_widgets_script_attributes(), esc_url( plugins_url( 'library/v1/alliance.js', __FILE__ ) ) ),
		'published' => array(
			'site'  => ALLIANCE_WIDGETS_SITE,
			'first' => $known['languages'][0],
			'lang'  => $lang,
			'title' => $known['name'][ $lang ],
		),
	);
	wp_add_inline_script( 'alliance-widgets-editor', 'window.allianceWidgets = ' . wp_json_encode( $told, JSON_HEX_TAG ) . ';', 'before' );
}

/** The Alliance's name, the languages of its pages, each widget's options, and which of them its pages are by: the bundle's own file. */
function alliance_widgets_known() {
	static $known;
	return $known ??= json_decode( file_get_contents( __DIR__ . '/library/widgets.json' ), true );
}

/** The site's language where the Alliance speaks it, else the Alliance's first. */
function alliance_widgets_lang() {
	$languages = alliance_widgets_known()['languages'];
	$lang      = substr( get_locale(), 0, 2 );
	return in_array( $lang, $languages, true ) ? $lang : $languages[0];
}

function alliance_widgets_script_attributes() {
	return 'type="module" crossorigin referrerpolicy="no-referrer" data-feed="' . esc_url( ALLIANCE_WIDGETS_SITE . 'feed/' ) . '" src';
}

/** The loader is a module, and is told where the feed is. */
function alliance_widgets_script_tag( $tag, $handle ) {
	if ( 'alliance-widgets' !== $handle ) {
		return $tag;
	}
	return str_replace( ' src=', ' ' . alliance_widgets_script_attributes() . '=', preg_replace( '/ type=([\'"])[^\'"]*\1/', '', $tag ) );
}

/** Posts hold attributes, not script: what a page shows is written when it is shown. Inside is a link, for visitors without script. */
function alliance_widgets_render( $attributes ) {
	$known  = alliance_widgets_known();
	$widget = isset( $attributes['widget'] ) ? $attributes['widget'] : '';
	if ( ! is_string( $widget ) || ! isset( $known['options'][ $widget ] ) ) {
		return '';
	}
	$given   = isset( $attributes['options'] ) && is_array( $attributes['options'] ) ? array_filter( $attributes['options'], 'is_string' ) : array();
	$written = '';
	foreach ( array_column( $known['options'][ $widget ], 'name' ) as $name ) {
		if ( isset( $given[ $name ] ) ) {
			$written .= sprintf( ' %s="%s"', $name, esc_attr( $given[ $name ] ) );
		}
	}
	return sprintf(
		'<div %1$s><alliance-%2$s%3$s><a href="%4$s">%5$s</a></alliance-%2$s></div>',
		get_block_wrapper_attributes(),
		$widget,
		$written,
		esc_url( alliance_widgets_page( $widget, $given ) ),
		esc_html( $known['name'][ alliance_widgets_lang() ] )
	);
}

/** The widget's public page: in the language, and about the country, participant or article, that the block shows. Not every country has a page of its own: it stands in the query. */
function alliance_widgets_page( $widget, $given ) {
	$known = alliance_widgets_known();
	$lang  = isset( $given['lang'] ) && in_array( $given['lang'], $known['languages'], true ) ? $given['lang'] : alliance_widgets_lang();
	$key   = '';
	$query = '';
	foreach ( $known['keys'][ $widget ] as $name ) {
		$value = isset( $given[ $name ] ) ? strtolower( trim( $given[ $name ] ) ) : '';
		if ( 'country' === $name ) {
			$query = '' === $value ? '' : '?country=' . rawurlencode( strtoupper( $value ) );
		} elseif ( preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $value ) ) {
			$key = '/' . $value;
		}
	}
	return ALLIANCE_WIDGETS_SITE . 'w/' . ( $lang === $known['languages'][0] ? '' : $lang . '/' ) . $widget . $key . '.html' . $query;
}

/** Beside each page of the Alliance lies its oEmbed answer as a file. */
function alliance_widgets_oembed_file( $provider, $url ) {
	if ( 0 !== strpos( $url, ALLIANCE_WIDGETS_SITE . 'w/' ) ) {
		return $provider;
	}
	return preg_replace( '/\.html$/', '.oembed.json', strtok( $url, '?#' ) );
}
