# Python loads this by its name before moto_server starts. It mends two places where moto differs from S3.
import threading
from urllib.parse import urlparse

import flask
from moto.core import authorization
from moto.s3.responses import S3Response

# moto checks a signature against the decoded address, so it refuses every right one with a slash in its query, as each
# listing of a folder has. Here it checks what was really sent.
authorization.urlparse = lambda _: urlparse(flask.request.environ["RAW_URI"])

# moto looks whether the object is there and then writes it, with a thread for each request: two writers with
# If-None-Match may both find nothing. S3 does both in one step.
one_write_at_a_time = threading.Lock()
put_object = S3Response.put_object


def put_object_in_one_step(response):
    with one_write_at_a_time:
        return put_object(response)


S3Response.put_object = put_object_in_one_step
