# Python loads this by its name before moto_server starts. It mends three places where moto differs from AWS.
import threading
from urllib.parse import urlparse

import flask
from moto.core import authorization
from moto.iam.access_control import IAMRequestBase
from moto.s3.responses import S3Response

# moto checks a signature against the decoded address, so it refuses every right one with a slash in its query, as each
# listing of a folder has. Here it checks what was really sent.
authorization.urlparse = lambda _: urlparse(flask.request.environ["RAW_URI"])

# moto takes the parameters in the address of a GET for its content, and refuses every right signature of it.
create_aws_request = IAMRequestBase._create_aws_request


def create_aws_request_as_sent(request):
    made = create_aws_request(request)
    if request._method == "GET":
        made.data = request._body
    return made


IAMRequestBase._create_aws_request = create_aws_request_as_sent

# moto looks whether the object is there and then writes it, with a thread for each request: two writers with
# If-None-Match may both find nothing. S3 does both in one step.
one_write_at_a_time = threading.Lock()
put_object = S3Response.put_object


def put_object_in_one_step(response):
    with one_write_at_a_time:
        return put_object(response)


S3Response.put_object = put_object_in_one_step
