from django.urls import path

from .views import acts, case, case_access, filing, filing_steps, register

urlpatterns = [
    path("", register.register, name="register"),
    path("register.json", register.register_json, name="register_json"),
    path("register.csv", register.register_csv, name="register_csv"),
    path("feed/", register.RegisterFeed(), name="register_feed"),
    path("<int:pk>/", register.notice, name="notice"),
    path("ajukan/", filing.file_case, name="file_case"),
    path("ajukan/<int:story>/", filing.start, name="filing"),
    path("ajukan/<int:story>/buang/", filing.discard, name="filing_discard"),
    path("ajukan/<int:story>/tersimpan/", filing_steps.saved, name="filing_saved"),
    path("ajukan/<int:story>/<slug:step>/", filing_steps.step, name="filing_step"),
    path("pengajuan/", case_access.find_case, name="case_find"),
    path("pengajuan/buka/<str:token>/", case_access.open_case, name="case_open"),
    path("pengajuan/konfirmasi/<str:token>/", case_access.confirm, name="case_confirm"),
    path("pengajuan/<str:number>/", case.show, name="case"),
    path("pengajuan/<str:number>/tanda-terima/", case.receipt, name="case_receipt"),
    path("pengajuan/<str:number>/berkas/<int:pk>/", case.download, name="case_file"),
    path("pengajuan/<str:number>/naskah-asli/", case.original, name="case_original"),
    path("pengajuan/<str:number>/<slug:act>/", acts.act, name="case_act"),
]
