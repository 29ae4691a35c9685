# A window of WebKitGTK on a profile of its own, told what to do line by line: the WebDriver of WebKitGTK knows private
# sessions only, which forget everything when they end. Each line in and out is one JSON object.
import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2  # noqa: E402

profile = sys.argv[1]


def say(**what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


data = WebKit2.WebsiteDataManager(base_data_directory=profile, base_cache_directory=profile + "/cache")
context = WebKit2.WebContext.new_with_website_data_manager(data)
context.set_preferred_languages(["ja-JP"])
cookies = data.get_cookie_manager()
cookies.set_persistent_storage(profile + "/cookies.sqlite", WebKit2.CookiePersistentStorage.SQLITE)

content = WebKit2.UserContentManager()
content.connect("script-message-received::told", lambda _m, message: say(told=message.get_js_value().to_string()))
content.register_script_message_handler("told")

view = WebKit2.WebView(web_context=context, user_content_manager=content)
settings = view.get_settings()
settings.set_enable_mediasource(True)
settings.set_enable_media_stream(True)
settings.set_enable_mock_capture_devices(True)
settings.set_hardware_acceleration_policy(WebKit2.HardwareAccelerationPolicy.NEVER)


def permit(_view, request):
    request.allow()
    return True


view.connect("permission-request", permit)
view.connect("web-process-terminated", lambda _v, why: say(died=str(why)))

loading = None


def loaded(_view, event):
    global loading
    if event == WebKit2.LoadEvent.FINISHED and loading is not None:
        say(id=loading, ok=None)
        loading = None


def failed(_view, _event, url, error):
    global loading
    if loading is not None:
        say(id=loading, error=f"{url}: {error.message}")
        loading = None
    return True


view.connect("load-changed", loaded)
view.connect("load-failed", failed)

window = Gtk.Window()
window.set_default_size(1180, 820)
window.add(view)
window.show_all()


def run(asked):
    def answered(_view, result):
        try:
            say(id=asked["id"], ok=view.call_async_javascript_function_finish(result).to_string())
        except GLib.Error as error:
            say(id=asked["id"], error=error.message)

    view.call_async_javascript_function("return await " + asked["run"], -1, None, None, None, None, answered)


def hear(channel, _condition):
    global loading
    line = channel.readline()
    if not line:
        Gtk.main_quit()
        return False
    asked = json.loads(line)
    if "go" in asked:
        loading = asked["id"]
        view.load_uri(asked["go"])
    else:
        run(asked)
    return True


GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, hear)
say(ready=f"WebKitGTK {WebKit2.MAJOR_VERSION}.{WebKit2.MINOR_VERSION}.{WebKit2.MICRO_VERSION}")
Gtk.main()
