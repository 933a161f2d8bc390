"""What is logged of a request: method, name of the route, status, milliseconds. Never a path, an address, a text."""

import asyncio
import logging

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler

LOG = logging.getLogger(__name__)


@web.middleware
async def access_log(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Log one line a request; answer 500 when a handler raises."""
    clock = asyncio.get_running_loop().time
    started = clock()
    status = 499  # the client went away
    try:
        response = await handler(request)
        status = response.status
    except web.HTTPException as answer:
        status = answer.status
        raise
    except ConnectionError:
        raise
    except Exception as error:  # noqa: BLE001 - logged by kind alone: what it says may hold what a person wrote
        status = 500
        LOG.error("%s failed: %s", _route(request), type(error).__name__)  # noqa: TRY400 - no traceback, as above
        return web.Response(status=status, text="Something went wrong here. Please try again.")
    finally:
        took = (clock() - started) * 1000
        LOG.info("%s %s %d %.0f ms", _method(request), _route(request), status, took)
    return response


def discreet_logger() -> logging.Logger:
    """Make the logger for aiohttp's server, which would log the client's address and what it sent."""
    logger = logging.getLogger("bot.web.server")
    if _discreet not in logger.filters:
        logger.addFilter(_discreet)
    return logger


def _discreet(record: logging.LogRecord) -> bool:
    error = record.exc_info[1] if record.exc_info else None
    record.msg, record.args = "a request could not be served: %s", (type(error).__name__,)
    record.exc_info, record.exc_text = None, None
    return True


def _method(request: web.Request) -> str:
    return request.method if request.method in hdrs.METH_ALL else "other"


def _route(request: web.Request) -> str:
    return request.match_info.route.name or "unknown"
