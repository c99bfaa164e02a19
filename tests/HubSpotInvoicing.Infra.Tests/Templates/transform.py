# Prints the CloudFormation template that AWS makes of a SAM one, offline. Usage: transform.py TEMPLATE PACKAGE_URI
import json
import sys

import boto3
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

with open(sys.argv[1], encoding="utf-8") as file:
    template = json.load(file)
for resource in template["Resources"].values():
    if resource["Type"] == "AWS::Serverless::Function":
        resource["Properties"]["CodeUri"] = sys.argv[2]
session = boto3.Session(region_name="us-east-1", aws_access_key_id="none", aws_secret_access_key="none")
json.dump(Translator({}, Parser(), boto_session=session).translate(template, {}), sys.stdout)
