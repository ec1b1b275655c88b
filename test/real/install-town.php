<?php
// Installs WordPress, unpacks and activates the plugin as an upload does, and lets an Author write a post of each text that comes in, through the filters of that role.
$_SERVER['HTTP_HOST']       = '127.0.0.1:' . getenv( 'WP_PORT' );
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

$texts = json_decode( file_get_contents( 'php://stdin' ), true );
if ( isset( $texts['install'] ) ) {
	define( 'WP_INSTALLING', true );
	require getcwd() . '/wp-load.php';
	require_once ABSPATH . 'wp-admin/includes/upgrade.php';
	wp_install( 'A town', 'admin', 'admin@town.example', true, '', 'secret' );
	require_once ABSPATH . 'wp-admin/includes/file.php';
	WP_Filesystem();
	$unpacked = unzip_file( $texts['install'], WP_PLUGIN_DIR );
	if ( is_wp_error( $unpacked ) ) {
		throw new Exception( $unpacked->get_error_message() );
	}
	update_option( 'template', 'town' );
	update_option( 'stylesheet', 'town' );
	update_option( 'active_plugins', array( 'alliance-widgets/alliance-widgets.php' ) );
	wp_insert_user( array( 'user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author' ) );
	wp_insert_user( array( 'user_login' => 'autrice', 'user_pass' => 'secret', 'role' => 'author', 'locale' => 'fr_FR' ) );
	echo json_encode( array( 'version' => $GLOBALS['wp_version'] ) );
	exit;
}

require getcwd() . '/wp-load.php';
wp_set_current_user( get_user_by( 'login', 'author' )->ID );
kses_init();
$posts = array();
foreach ( $texts as $name => $text ) {
	$id             = wp_insert_post( wp_slash( array( 'post_title' => $name, 'post_content' => $text, 'post_status' => 'publish' ) ) );
	$posts[ $name ] = array( 'address' => '/?p=' . $id, 'stored' => get_post( $id )->post_content, 'unfiltered' => current_user_can( 'unfiltered_html' ) );
}
echo json_encode( $posts );
