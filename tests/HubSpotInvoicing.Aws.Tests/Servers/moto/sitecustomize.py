# Python loads this by its name before moto_server starts.
# moto checks a signature against the decoded address, so it refuses every right one with a slash in its query, as each
# listing of a folder has. Here it checks what was really sent.
from urllib.parse import urlparse

import flask
from moto.core import authorization

authorization.urlparse = lambda _: urlparse(flask.request.environ["RAW_URI"])
