def _later(request, **kwargs): raise NotImplementedError
show = receipt = download = original = act = find_case = open_case = confirm = file_case = register = register_json = register_csv = notice = _later
class RegisterFeed:
    def __call__(self, request): raise NotImplementedError
